import { auditVerify } from './audit.ts';
import { backup, backupVerify } from './backup.ts';
import { certificate, replayVerb } from './certificate.ts';
import { check } from './check.ts';
import { cityAdd, cityList } from './city.ts';
import { exportVerb } from './export.ts';
import { importList, importUndo } from './import.ts';
import { layerImport, layerList, layerNone } from './layer.ts';
import { permitsImport } from './permits.ts';
import { planImport, planList, planPublish, planWithdraw } from './plan.ts';
import { rescueImport } from './rescue.ts';
import { rulesImport } from './rules.ts';
import { seed } from './seed.ts';
import { settingList, settingReset, settingSet } from './setting.ts';
import { sweep } from './sweep.ts';
import { userAdd, userDisable, userReset } from './user.ts';
import type { Verb } from './verb.ts';

/** Every verb of the command line. A new one: a file beside this and a line here. */
export const verbs: readonly Verb[] = [
  cityAdd,
  cityList,
  userAdd,
  userDisable,
  userReset,
  settingList,
  settingSet,
  settingReset,
  seed,
  planImport,
  planPublish,
  planList,
  planWithdraw,
  layerImport,
  layerNone,
  layerList,
  rulesImport,
  permitsImport,
  importList,
  importUndo,
  rescueImport,
  exportVerb,
  check,
  certificate,
  replayVerb,
  sweep,
  backup,
  backupVerify,
  auditVerify,
];
