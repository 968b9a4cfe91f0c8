import { useState } from 'preact/hooks';
import type { Plan } from '../../../geodata/model/index.ts';
import { loadCity } from '../../data/city.ts';
import { toast } from '../../ui/toast.tsx';
import { go } from '../address.ts';
import { problemOf } from '../problem-of.ts';
import { plans } from '../registers.ts';

/** What a dialog does with a plan: asks the service, shows the plans as they are then, and says so; a refusal stays in the dialog. */
export function usePlanDeed(ask: () => Promise<{ plans: Plan[] }>, done: string, onClose: () => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      plans.rows.value = (await ask()).plans;
      toast(done, { tone: 'done' });
      onClose();
      go({ plan: null, open: null, view: null });
      // The tiles of the zones have another address now.
      await loadCity();
    } catch (failure) {
      setProblem(problemOf(failure));
      setBusy(false);
    }
  };
  return { busy, problem, run: () => void run() };
}
