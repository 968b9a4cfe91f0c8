import { describe, expect, it } from 'vitest';
import { check } from '../../geodata/rules/index.ts';
import { around, isHere, readBuildings, readOracle, readZones } from './saumlaki.ts';

describe.skipIf(!isHere)('4,806 real buildings of Saumlaki (GEODATA_DIR)', () => {
  it('have the zone shares of the oracle: no row missing, none too many, areas within 0.02 % or 0.05 m²', () => {
    const zones = readZones();
    const oracle = readOracle();
    const wrong: string[] = [];
    const buildings = readBuildings();
    const start = performance.now();
    for (const [i, building] of buildings.entries()) {
      const found = new Map(
        check(around(building, zones)).zones.map(({ sourceIndex, areaM2 }) => [
          `${i} ${sourceIndex}`,
          areaM2,
        ]),
      );
      for (const [key, area] of found) {
        const asked = oracle.get(key);
        if (asked === undefined ? area >= 0.05 : Math.abs(area - asked) > Math.max(0.05, asked * 2e-4))
          wrong.push(`${key}: ${area}, oracle ${asked}`);
      }
      for (const zone of zones.keys()) {
        const key = `${i} ${zone}`;
        if ((oracle.get(key) ?? 0) >= 0.05 && !found.has(key)) wrong.push(`${key}: missing`);
      }
    }
    const perSecond = buildings.length / ((performance.now() - start) / 1000);
    console.info(`${buildings.length} checks, ${Math.round(perSecond)} a second`);
    expect(wrong).toEqual([]);
  });
});
