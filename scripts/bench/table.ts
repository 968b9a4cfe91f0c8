import type { Figure } from './measure.ts';

/** One line a figure, the two stores side by side. */
export function table(figures: Figure[]): string[] {
  const rows = [...new Set(figures.map(({ what }) => what))].map((what) => {
    const of = (store: Figure['store']): Figure | undefined =>
      figures.find((it) => it.what === what && it.store === store);
    return line(what, show(of('embedded') ?? of('–')), show(of('postgres')));
  });
  return [
    line('figure', 'embedded', 'PostgreSQL'),
    `|${'-'.repeat(36)}|${'-'.repeat(17)}:|${'-'.repeat(17)}:|`,
    ...rows,
  ];
}

const line = (what: string, embedded: string, postgres: string): string =>
  `| ${what.padEnd(34)} | ${embedded.padStart(16)} | ${postgres.padStart(16)} |`;

function show(figure: Figure | undefined): string {
  if (!figure) return '–';
  const { value, unit } = figure;
  return `${value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
}
