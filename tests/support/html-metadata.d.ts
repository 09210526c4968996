/** The part of html-metadata, which ships no types, that a test uses. */
declare module 'html-metadata' {
  type Found = Record<string, string>;
  export function parseAll(
    page: unknown,
  ): Promise<{ dublinCore: Found; openGraph: Found & { title: string }; jsonLd?: Found[] }>;
}
