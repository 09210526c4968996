/**
 * Says what a long step is doing and how far it is: one line redrawn in a terminal, plain lines anywhere else.
 * Goes to standard error, so that what a command answers can be taken from standard output.
 */

/** @typedef {{ isTTY?: boolean, columns?: number, write(text: string): unknown }} Stream */
/** @typedef {Record<string, string | undefined>} Environment */
/** @typedef {{ fraction?: number, status?: string }} Advance */

/**
 * @typedef {object} Progress
 * @property {(advance: Advance) => void} update Takes the newest fraction (0 to 1) and status, whichever is known.
 * @property {(sentence: string) => void} done Ends the step; the time it took is added to the sentence.
 * @property {() => void} stop Ends the step and says nothing, for a caller that will say what went wrong.
 */

const BAR_WIDTH = 24;
const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const REDRAW_EVERY = 100;
const LINE_EVERY = 10_000;

/**
 * Whether a line can be redrawn in place. A log kept by CI would show every redrawing.
 * @param {Stream} stream
 * @param {Environment} env
 */
export function canRedraw(stream, env) {
  return Boolean(stream.isTTY) && !env.CI && env.TERM !== 'dumb';
}

/**
 * @param {number} milliseconds
 * @returns {string} for example `8 s` or `2 min 05 s`
 */
export function formatElapsed(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/**
 * @param {number} fraction
 * @param {number} [width]
 * @returns {string} for example `██████░░░░░░  50 %`
 */
export function formatBar(fraction, width = BAR_WIDTH) {
  const full = Math.round(clamp(fraction) * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${formatPercent(fraction).padStart(5)}`;
}

/**
 * What a line that a program printed says about how far it is.
 * @param {string} line
 * @returns {number | undefined} a fraction from `120 of 400`, `120/400` or `30 %`
 */
export function readFraction(line) {
  const counted = /(?<![\d/.-])(\d+)\s*(?:\/|of)\s*(\d+)(?![\d/.-])/.exec(line);
  if (counted && Number(counted[2]) > 0 && Number(counted[1]) <= Number(counted[2]))
    return Number(counted[1]) / Number(counted[2]);
  const percent = /(?<![\d.])(\d{1,3})(?:\.\d+)?\s?%/.exec(line);
  return percent && Number(percent[1]) <= 100 ? Number(percent[1]) / 100 : undefined;
}

/**
 * Begins to report on a step.
 * @param {string} label what is being done, without a full stop: `Installing packages`
 * @param {{ stream?: Stream, env?: Environment, lineEvery?: number }} [options]
 * @returns {Progress}
 */
export function startProgress(label, { stream = process.stderr, env = process.env, lineEvery = LINE_EVERY } = {}) {
  const began = Date.now();
  const redraws = canRedraw(stream, env);
  /** @type {Advance} */
  let latest = {};
  let frame = 0;

  const elapsed = () => formatElapsed(Date.now() - began);
  const say = () =>
    redraws
      ? stream.write(
          `\r\u001b[2K${liveLine({ label, elapsed: elapsed(), frame: frame++, columns: stream.columns ?? 80, colour: !env.NO_COLOR, ...latest })}`,
        )
      : stream.write(`${plainLine({ label, elapsed: elapsed(), ...latest })}\n`);

  if (redraws) say();
  else stream.write(`${label} …\n`);
  const timer = setInterval(say, redraws ? REDRAW_EVERY : lineEvery);
  timer.unref();

  const stop = () => {
    clearInterval(timer);
    if (redraws) stream.write('\r\u001b[2K');
  };
  return {
    update(advance) {
      latest = { ...latest, ...advance };
    },
    done(sentence) {
      stop();
      stream.write(`${sentence.replace(/\.$/, '')} in ${elapsed()}.\n`);
    },
    stop,
  };
}

/**
 * @param {{ label: string, elapsed: string, frame: number, columns: number, colour: boolean } & Advance} state
 */
function liveLine({ label, elapsed, frame, columns, colour, fraction, status }) {
  const mark = fraction === undefined ? (SPINNER[frame % SPINNER.length] ?? '') : formatBar(fraction);
  const rest = [elapsed, status].filter(Boolean).join(' · ');
  const room = columns - 1 - label.length - mark.length - 4;
  // A line that wraps cannot be redrawn.
  if (room < 0) return label.slice(0, Math.max(0, columns - 1));
  return `${label}  ${colour ? `\u001b[36m${mark}\u001b[39m` : mark}  ${shorten(rest, room)}`;
}

/** @param {{ label: string, elapsed: string } & Advance} state */
function plainLine({ label, elapsed, fraction, status }) {
  const percent = fraction === undefined ? '' : `${formatPercent(fraction)}, `;
  return `${label}: ${percent}${elapsed} so far${status ? ` (${status})` : ''}`;
}

/** @param {number} fraction */
function formatPercent(fraction) {
  return `${Math.floor(clamp(fraction) * 100)} %`;
}

/** @param {number} fraction */
function clamp(fraction) {
  return Math.min(1, Math.max(0, fraction));
}

/**
 * @param {string} text
 * @param {number} room
 */
function shorten(text, room) {
  return text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1))}…`;
}
