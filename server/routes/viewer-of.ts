import type { Person } from '../../geodata/model/index.ts';
import type { Viewer } from '../queries/patrol.ts';

/** Who plans sees all; who goes out sees what was published for the own squads. */
export const viewerOf = ({ id, role }: Person): Viewer => ({
  officer: role === 'officer' || role === 'enforcer' ? id : null,
});
