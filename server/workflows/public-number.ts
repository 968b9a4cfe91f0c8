const digits = (city: string): string => city.replace('.', '');

/** `TARU-1271-2026-000123` */
export const caseNumber = (city: string, year: number, value: number): string =>
  `TARU-${digits(city)}-${year}-${String(value).padStart(6, '0')}`;

/** `TARU-1271-2026-L000123`: the L (laporan) keeps complaints apart from cases. */
export const reportNumber = (city: string, year: number, value: number): string =>
  `TARU-${digits(city)}-${year}-L${String(value).padStart(6, '0')}`;

/** The city that a public number tells, or null when it is none. */
export function cityOfNumber(number: string): string | null {
  const [, province, town] = /^TARU-(\d{2})(\d{2})-\d{4}-L?\d{6,9}$/.exec(number) ?? [];
  return province && town ? `${province}.${town}` : null;
}
