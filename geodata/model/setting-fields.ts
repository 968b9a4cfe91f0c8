import * as z from 'zod';
import { CitySettings } from './city-setting.ts';
import { Position } from './geojson.ts';
import type { SettingPath } from './setting-paths.ts';

export const SettingValue = z.union([z.number(), Position]).nullable();
export type SettingValue = z.infer<typeof SettingValue>;

type Tree = { [key: string]: Tree | SettingValue };

/** The value at a path. */
export function settingAt(settings: CitySettings, path: SettingPath): SettingValue {
  let at: unknown = settings;
  for (const key of path.split('.')) at = (at as Tree)[key];
  return at as SettingValue;
}

/** The settings with another value at a path; nothing is judged. */
export function withSetting(settings: CitySettings, path: SettingPath, value: SettingValue): CitySettings {
  const put = (tree: Tree, [key, ...rest]: string[]): Tree => ({
    ...tree,
    [key!]: rest.length === 0 ? value : put(tree[key!] as Tree, rest),
  });
  return put(settings as unknown as Tree, path.split('.')) as unknown as CitySettings;
}

/** What holds while the city says nothing. */
export const ourSettings = (): CitySettings => CitySettings.parse({});

/** The least and the most that a number may be; null where it is no number. */
export function settingLimits(path: SettingPath): { min: number; max: number } | null {
  const schema = schemaAt(path);
  return schema instanceof z.ZodNumber ? { min: schema.minValue!, max: schema.maxValue! } : null;
}

/** Whether a value may stand at a path. */
export const fitsSetting = (path: SettingPath, value: SettingValue): boolean =>
  schemaAt(path).safeParse(value).success;

function schemaAt(path: SettingPath): z.ZodType {
  let schema = plain(CitySettings);
  for (const key of path.split('.'))
    schema = plain((schema as unknown as { shape: Record<string, z.ZodType> }).shape[key]!);
  return schema;
}

/** A schema without the value that stands in for nothing. */
const plain = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault ? (schema.unwrap() as z.ZodType) : schema;
