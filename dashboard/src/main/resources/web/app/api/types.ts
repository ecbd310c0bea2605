/** The HTTP contract as types, a file a service. `null` and absent mean unknown; 0 is a measured zero. Units are in the names. */
export type * from './advice-types';
export type * from './diary-types';
export type * from './nutrition-types';
export type * from './shared-types';
export type * from './workout-types';
