import * as z from 'zod';

/** No parameters, no query, no body. */
export const none = z.object({});
/** What most endpoints allow: a person's pace for the public, a program's for staff. */
export const ordinary = { public: 120, staff: 1200 };
export const staff = ['officer', 'planner', 'supervisor', 'enforcer', 'admin'] as const;
export const everybody = ['citizen', ...staff] as const;
