export { InvalidConfiguration } from './invalid-configuration.ts';
export { logSettings } from './log-settings.ts';
export { isLoopback } from './loopback.ts';
export { readConfiguration } from './read-configuration.ts';
export { redisOf } from './redis-of.ts';
export type { ConfigurationOf } from './sections.ts';
export { tenancySource } from './tenancy-source.ts';
export type { Command } from './variable.ts';
