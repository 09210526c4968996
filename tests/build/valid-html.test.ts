import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { builtSite } from '../support/dist.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document'],
    rules: {
      // Every id that an attribute names is on the page: a button without its card does nothing.
      'no-missing-references': 'error',
      // Everything comes from our own host; integrity hashes are for other people's.
      'require-sri': 'off',
      'valid-id': ['error', { relaxed: true }],
    },
  }),
);

it('finds what is not valid', () => {
  const { results } = validator.validateStringSync(
    '<!doctype html><html lang="en"><head><title>A</title></head><body><p><div>A</div></p></body></html>',
  );
  expect(results.flatMap(({ messages }) => messages)).not.toEqual([]);
});

it('every page is valid HTML', () => {
  const faults = builtSite().pages.flatMap((page) =>
    validator
      .validateStringSync(page.html)
      .results.flatMap(({ messages }) => messages)
      .map(({ line, column, message, ruleId }) => `${page.path} ${line}:${column} ${message} (${ruleId})`),
  );
  expect(faults).toEqual([]);
});
