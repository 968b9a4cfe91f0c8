import { facts, loadCity } from '../../data/city.ts';
import { openPack, packFacts } from '../../offline/pack/pack.ts';

/** Without an answer for so long the map opens with what is on this device, ms: less than for anything else, because nothing is seen until then. */
const patienceMs = 700;

/** Opens the map: with the city as the service tells it, else as the pack on this device has it, until the service is there. */
export async function openCity(code: string): Promise<void> {
  const fromPack = async (): Promise<boolean> => {
    await openPack();
    const kept = packFacts.value;
    if (facts.value || kept?.city.code !== code) return facts.value !== null;
    facts.value = kept;
    return true;
  };
  const timer = setTimeout(() => void fromPack().catch(() => undefined), navigator.onLine ? patienceMs : 0);
  try {
    await loadCity(code);
    clearTimeout(timer);
    await openPack();
  } catch (problem) {
    if (!(await fromPack())) throw problem;
  }
}
