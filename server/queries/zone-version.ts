import sql from 'sql-template-tag';

/** What names a state of a zone `z`: another border or code is another version, whoever changed it. */
export const zoneVersion = sql`md5(z.code || ' ' || md5(st_asbinary(z.geom)))`;
