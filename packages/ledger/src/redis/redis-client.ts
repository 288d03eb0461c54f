import type { Cluster, Redis } from 'ioredis';

/** A client of wherever the keys are: of one Redis, or of whichever node of a cluster holds them. */
export type RedisClient = Redis | Cluster;
