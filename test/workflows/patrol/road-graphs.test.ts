import { describe, expect, it } from 'vitest';
import type { Position } from '../../../geodata/model/index.ts';
import { wayBetween } from '../../../geodata/routes/way.ts';
import { createRoadGraphs } from '../../../server/workflows/patrol/road-graphs.ts';
import { at, drawLayer } from '../../support/land.ts';
import { addCity, inTransaction } from '../../support/store.ts';

const line = (...corners: [number, number][]) =>
  ({ type: 'LineString', coordinates: corners.map(([x, y]): Position => at(x, y)) }) as const;
const street = { geometry: line([0, 0], [100, 0]) as never };

describe('the road graph of a city', () => {
  it('is made once for all who ask, and anew when the city shows other roads', () =>
    inTransaction(async (db) => {
      const city = await addCity(db, '93.61');
      const graphOf = createRoadGraphs(db);
      expect(await graphOf(city)).toBeNull();

      await drawLayer(db, city, 'roads', [street]);
      const [first, second] = await Promise.all([graphOf(city), graphOf(city)]);
      expect(first).toMatchObject({ nodes: 2, edges: 1 });
      expect(second).toBe(first);
      expect(await graphOf(city)).toBe(first);

      await drawLayer(db, city, 'roads', [street, { geometry: line([50, -50], [50, 50]) as never }]);
      expect(await graphOf(city)).toMatchObject({ nodes: 5, edges: 4 });
    }));

  it('knows no road of another city, and drives one-ways as they are stated', () =>
    inTransaction(async (db) => {
      const city = await addCity(db, '93.62');
      const neighbour = await addCity(db, '93.63');
      await drawLayer(db, city, 'roads', [{ ...street, properties: { name: 'Jl. Satu', oneWay: 'yes' } }]);
      await drawLayer(db, neighbour, 'roads', [{ geometry: line([0, 0], [0, 100]) as never }]);
      const graph = (await createRoadGraphs(db)(city))!;
      expect(graph.edges).toBe(1);
      expect(wayBetween(graph, at(10, 0), at(60, 0)).roads).toBe(true);
      expect(wayBetween(graph, at(60, 0), at(10, 0)).roads).toBe(false);
    }));

  it('is asked for again after roads that could not be read', () =>
    inTransaction(async (db) => {
      const city = await addCity(db, '93.66');
      await drawLayer(db, city, 'roads', [street]);
      let broken = true;
      const graphOf = createRoadGraphs({
        rows: (statement) => {
          if (broken && statement.sql.includes('st_asgeojson')) throw new Error('the connection was lost');
          return db.rows(statement);
        },
      });
      await expect(graphOf(city)).rejects.toThrow('the connection was lost');
      broken = false;
      expect(await graphOf(city)).toMatchObject({ edges: 1 });
    }));

  it('leaves memory when others need the room', () =>
    inTransaction(async (db) => {
      const cities = [await addCity(db, '93.64'), await addCity(db, '93.65')] as const;
      for (const city of cities) await drawLayer(db, city, 'roads', [street]);
      const graphOf = createRoadGraphs(db, { room: 1 });
      const first = await graphOf(cities[0]);
      expect(await graphOf(cities[0])).toBe(first);
      await graphOf(cities[1]);
      expect(await graphOf(cities[0])).not.toBe(first);
    }));
});
