import { facts, loadCity } from '../../data/city.ts';
import { openPack, packFacts } from '../../offline/pack/pack.ts';

/** Without an answer for so long the map opens with what is on this device, ms: on a dead signal a call takes half a minute to fail. */
const patienceMs = 700;

/** Opens the map: with the city as the service tells it, else as the pack on this device has it, until the service is there. */
export async function openCity(code: string): Promise<void> {
  const opened = openPack();
  const fromPack = async (): Promise<boolean> => {
    await opened;
    const kept = packFacts.value;
    if (facts.value || kept?.city.code !== code) return facts.value !== null;
    facts.value = kept;
    return true;
  };
  const inTime = () => void fromPack().catch(() => undefined);
  const timer = setTimeout(inTime, patienceMs);
  if (!navigator.onLine) inTime();
  try {
    await loadCity(code);
    await opened;
  } catch (problem) {
    if (!(await fromPack())) throw problem;
  } finally {
    clearTimeout(timer);
  }
}
