/** Which Node a package asks for. */

/**
 * Whether a version satisfies a package's `engines.node`. Reads the forms that packages use there (`>=18`, `^20.19.0 || >=22.12.0`);
 * a form that it does not know counts as not satisfied.
 * @param {string} version for example `20.20.2`
 * @param {string} range
 * @returns {boolean}
 */
export function satisfies(version, range) {
  return range.split('||').some((alternative) => satisfiesOne(parse(version), alternative.trim()));
}

/** @typedef {[major: number, minor: number, patch: number]} Version */

/**
 * @param {Version} version
 * @param {string} alternative
 */
function satisfiesOne(version, alternative) {
  if (alternative === '*') return true;
  const form = /^(\^|>=)\s*v?(\d+(?:\.\d+){0,2})$/.exec(alternative);
  if (!form?.[2]) return false;
  const least = parse(form[2]);
  return compare(version, least) >= 0 && (form[1] === '>=' || version[0] === least[0]);
}

/** @param {string} text @returns {Version} */
function parse(text) {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map((part) => Number.parseInt(part, 10));
  return [major, minor, patch];
}

/**
 * @param {Version} a
 * @param {Version} b
 */
function compare(a, b) {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
