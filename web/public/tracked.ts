import { signal } from '@preact/signals';
import type { ReportTrack } from '../../geodata/model/report.ts';

/** The report that is followed; in memory only, so that a shared phone keeps no secret. */
export const tracked = signal<{ number: string; code: string; track: ReportTrack | null }>({
  number: '',
  code: '',
  track: null,
});
