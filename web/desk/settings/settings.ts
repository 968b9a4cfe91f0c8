import { computed, signal } from '@preact/signals';
import type { SettingPath } from '../../../geodata/model/setting-paths.ts';
import type { SettingField } from '../../../geodata/wire/settings.ts';
import { settingWords } from '../../../geodata/words/setting.ts';
import { readSetting, writeSetting } from '../../../geodata/words/tell-setting.ts';
import { call } from '../../data/call.ts';
import { language, speak } from '../../data/preferences.ts';
import type { Problem } from '../../data/problem.ts';
import { toast } from '../../ui/toast.tsx';
import { detailedProblemOf, problemOf } from '../problem-of.ts';

/** The settings as the server has them; null until it has told. */
export const settings = signal<readonly SettingField[] | null>(null);
export const problem = signal<Problem | null>(null);
export const saving = signal(false);
/** What is written here and not saved, by path. */
const written = signal<Partial<Record<SettingPath, string>>>({});

export const textOf = ({ path, value }: SettingField): string =>
  written.value[path] ?? writeSetting(language.value, value);

export function write(path: SettingPath, text: string): void {
  written.value = { ...written.value, [path]: text };
}

const isChanged = (field: SettingField): boolean =>
  textOf(field) !== writeSetting(language.value, field.value);

/** Fields with another value than the server's. */
export const changed = computed(() => settings.value?.filter(isChanged) ?? []);

/** What is wrong with what stands in a field; null when nothing is. */
export function faultOf(field: SettingField): string | null {
  if (!isChanged(field)) return null;
  const words = speak(settingWords);
  const value = readSetting(field.path, textOf(field));
  const { limits } = field;
  if (!limits) return value === undefined ? words.placeWrong : null;
  const right = typeof value === 'number' && value >= limits.min && value <= limits.max;
  return right
    ? null
    : words.between(writeSetting(language.value, limits.min), writeSetting(language.value, limits.max));
}

export async function loadSettings(): Promise<void> {
  try {
    settings.value = (await call('get /api/settings')).settings;
    problem.value = null;
  } catch (error) {
    problem.value = problemOf(error);
  }
}

export const discard = (): void => {
  written.value = {};
  problem.value = null;
};

/** Saves what is changed, all or none; not while something is wrong. */
export async function save(): Promise<void> {
  const fields = changed.peek();
  if (fields.length === 0 || fields.some(faultOf)) return;
  saving.value = true;
  problem.value = null;
  try {
    const changes = fields.map((field) => ({
      path: field.path,
      value: readSetting(field.path, textOf(field))!,
    }));
    settings.value = (await call('put /api/settings', { body: { changes } })).settings;
    written.value = {};
    toast(speak(settingWords).saved, { tone: 'done' });
  } catch (error) {
    problem.value = detailedProblemOf(error);
  } finally {
    saving.value = false;
  }
}
