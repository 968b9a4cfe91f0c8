import * as z from 'zod';
import { type SettingPath, SettingValue, settingPaths } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { none, ordinary } from './none.ts';

const Path = z.enum(settingPaths as [SettingPath, ...SettingPath[]]);

/** A setting of the city as it is now. */
export const SettingField = z.object({
  path: Path,
  value: SettingValue,
  /** What holds while the city says nothing. */
  ours: SettingValue,
  /** Of a number. */
  limits: z.object({ min: z.number(), max: z.number() }).nullable(),
});
export type SettingField = z.infer<typeof SettingField>;
const result = z.object({ settings: z.array(SettingField) });

export const getSettings = endpoint({
  method: 'get',
  path: '/api/settings',
  roles: ['admin'],
  summary: 'What the city has decided for itself',
  params: none,
  query: none,
  body: none,
  result,
  perMinute: ordinary,
});

/** Changes what is named and leaves the rest; each change is an event. All or none. */
export const putSettings = endpoint({
  method: 'put',
  path: '/api/settings',
  roles: ['admin'],
  summary: 'Change settings of the city',
  params: none,
  query: none,
  body: z.object({
    changes: z
      .array(z.object({ path: Path, value: SettingValue }))
      .min(1)
      .max(settingPaths.length),
  }),
  result,
  perMinute: ordinary,
});
