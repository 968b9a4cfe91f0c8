import {
  fitsSetting,
  ourSettings,
  type SettingPath,
  type SettingValue,
  settingAt,
  settingLimits,
  settingPaths,
} from '../../geodata/model/index.ts';
import { formatNumber } from '../../geodata/words/format.ts';
import { settingWords } from '../../geodata/words/setting.ts';
import { readSetting, tellSetting } from '../../geodata/words/tell-setting.ts';
import { selectSettings } from '../../server/queries/city-setting.ts';
import { Refusal } from '../../server/refusal.ts';
import { changeSettings } from '../../server/workflows/change-settings.ts';
import { language } from '../language.ts';
import { readArguments, required, requiredCity } from './arguments.ts';
import { type ExitCode, type Verb, type VerbContext, VerbError } from './verb.ts';

const ofCity = { city: { type: 'string' } } as const;

export const settingList: Verb = {
  name: 'setting list',
  usage: '--city C',
  run: async (context, args) => {
    const said = language();
    const words = settingWords[said];
    const city = await requiredCity(context, readArguments(args, ofCity).options.city);
    const settings = await selectSettings(context.store, city.code);
    for (const path of settingPaths) {
      const value = tellSetting(said, path, settingAt(settings, path));
      context.voice.print(`${path.padEnd(24)}${value.padEnd(14)}${words.fields[path].label}`);
    }
    return 0;
  },
};

export const settingSet: Verb = {
  name: 'setting set',
  usage: 'NAME VALUE --city C',
  run: async (context, args) => {
    const { words, options } = readArguments(args, ofCity);
    const path = knownPath(words[0]);
    const text = required(words[1], 'VALUE');
    const value = readSetting(path, text);
    if (value === undefined || !fitsSetting(path, value)) throw new VerbError(whyNot(path, text));
    return change(context, options.city, path, value);
  },
};

export const settingReset: Verb = {
  name: 'setting reset',
  usage: 'NAME --city C',
  run: async (context, args) => {
    const { words, options } = readArguments(args, ofCity);
    const path = knownPath(words[0]);
    return change(context, options.city, path, settingAt(ourSettings(), path));
  },
};

async function change(
  context: VerbContext,
  code: string | undefined,
  path: SettingPath,
  value: SettingValue,
): Promise<ExitCode> {
  const said = language();
  const words = settingWords[said];
  const city = await requiredCity(context, code);
  const tell = (one: SettingValue) => tellSetting(said, path, one);
  const was = settingAt(await selectSettings(context.store, city.code), path);
  const after = await changeSettings(context.store, { city, actor: null }, [{ path, value }]).catch(
    (error) => {
      throw error instanceof Refusal ? new VerbError(whyNot(path, tell(value))) : error;
    },
  );
  const is = settingAt(after, path);
  context.voice.print(
    tell(was) === tell(is) ? words.stays(path, tell(is)) : words.became(path, tell(was), tell(is)),
  );
  return 0;
}

function knownPath(name: string | undefined): SettingPath {
  const path = settingPaths.find((one) => one === required(name, 'NAME'));
  if (!path) throw new VerbError(settingWords[language()].unknown(name!));
  return path;
}

function whyNot(path: SettingPath, text: string): string {
  const said = language();
  const words = settingWords[said];
  const limits = settingLimits(path);
  const told = (n: number) => formatNumber(said, n, 3);
  const wanted = limits ? words.between(told(limits.min), told(limits.max)) : words.placeWrong;
  return `${words.valueWrong(path, text)} ${wanted}`;
}
