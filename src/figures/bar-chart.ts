/**
 * Draws a bar chart as SVG. Pure.
 * Bars start at nought and share one scale in the whole chart. Lengths are in per cent and text in pixels, with no
 * `viewBox`, so that words keep their size on a phone. Colours are classes, which the page's styles fill.
 */
import { escapeHtml } from '../citing/escape.ts';
import type { ChartGroup } from './chart-data.ts';

export interface BarChartOptions {
  /** What the whole chart shows, for readers who do not see it. */
  title: string;
  /** What stands where a figure is not known. */
  notKnown: string;
}

/** Sizes in pixels. */
const LABEL = 24;
const BAR = 16;
const BAR_GAP = 8;
const ROW_GAP = 12;
const GROUP_TITLE = 34;
/** What is drawn for nought and for words, so that the colour still tells the column. */
const STUB = 3;
/** The longest bar, in per cent of the chart's width: the rest is for the number beside it. */
const LONGEST = 68;

/** The chart as SVG markup. Every text in it is escaped. */
export function barChart(groups: readonly ChartGroup[], { title, notKnown }: BarChartOptions): string {
  const values = groups.flatMap(({ rows }) => rows.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0)));
  const scale = LONGEST / Math.max(1, ...values);
  const parts: string[] = [];
  let y = 0;
  for (const group of groups) {
    if (group.title) {
      parts.push(text('chart-group', 0, y + 20, group.title));
      y += GROUP_TITLE;
    }
    for (const row of group.rows) {
      parts.push(text('chart-label', 0, y + 16, row.label));
      y += LABEL;
      row.bars.forEach(({ value = 0, text: words }, index) => {
        const width = round(value * scale);
        parts.push(
          `<rect class="chart-bar-${index + 1}" x="0" y="${y}" width="${width > 0 ? `${width}%` : STUB}" height="${BAR}"/>`,
          text('chart-number', width, y + 13, words === '' ? notKnown : words, 6 + (width > 0 ? 0 : STUB)),
        );
        y += BAR + BAR_GAP;
      });
      y += ROW_GAP - BAR_GAP;
    }
  }
  const height = y + 4;
  return `<svg class="chart" role="img" aria-label="${escapeHtml(title)}" width="100%" height="${height}">${parts.join('')}</svg>`;
}

/**
 * @param x in per cent of the width
 * @param dx in pixels, added to it
 */
function text(className: string, x: number, y: number, words: string, dx = 0): string {
  return `<text class="${className}" x="${x}%" y="${y}"${dx > 0 ? ` dx="${dx}"` : ''}>${escapeHtml(words)}</text>`;
}

/** Two decimals are finer than a screen shows, and the same on every machine. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
