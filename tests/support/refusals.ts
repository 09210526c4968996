/** What a schema says no with. */
import type { z } from 'astro/zod';

/** The refusals of a value as `field.inner: words`, in the schema’s order; empty when it is accepted. */
export function refusals(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
}
