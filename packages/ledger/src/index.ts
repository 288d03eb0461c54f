export { ledgerConnection, queueConnection } from './connection.ts';
export { type EventListener, type LedgerEvent, tailEvents } from './events.ts';
export { type LedgerKeys, ledgerKeys } from './keys.ts';
export { KnownLayout, LayoutConflict } from './known-layout.ts';
export { MOST_PARTITIONS } from './layout.ts';
export { type Ledger, openLedger } from './ledger.ts';
export { exportWholeAudit } from './partitions/merged-audit.ts';
export { openPartition, type Partition, type PartitionSteps } from './partitions/partition.ts';
export { openPartitionedLedger, type PartitionedLedger } from './partitions/partitioned-ledger.ts';
export type { Placed } from './partitions/placed.ts';
export { type Raised, raisePartitions } from './partitions/raise-partitions.ts';
export { beatAloud } from './process/beat-aloud.ts';
export {
  CHECKPOINTS,
  type Checkpoint,
  type Pass,
  type Passing,
  type Place,
  stopAt,
} from './process/checkpoint.ts';
export { Pulse } from './process/pulse.ts';
export { type Sighting, witnessed } from './process/witness.ts';
export {
  type JobData,
  jobIdOf,
  jobOptions,
  LONG_DUE_PRIORITY,
  operationOfJob,
  QUEUE_NAME,
} from './queue.ts';
export { type KeptFields, openKept, RECORD_FORMAT, resealKept } from './record/archived.ts';
export type { Snapshot } from './record/decode.ts';
export type {
  Attempt,
  AttemptOutcome,
  OperationError,
  OperationRecord,
  Refusal,
  Submission,
  WirePairs,
} from './record/record.ts';
export type { Seal } from './record/sealed-field.ts';
export { afterThisTurn } from './redis/after-this-turn.ts';
export { expectShortLives } from './redis/let-go.ts';
export { lacksMaster, mastersOf } from './redis/masters-of.ts';
export { reasonOf } from './redis/reason-of.ts';
export {
  type RedisAddress,
  redisAddress,
  TOPOLOGIES,
  type Topology,
} from './redis/redis-address.ts';
export type { RedisClient } from './redis/redis-client.ts';
export { TimeLimit, TimeOver } from './redis/time-limit.ts';
export { isNewerFormat, isRefusedForNow, LedgerUnavailable } from './redis/unavailable.ts';
export { refuseEviction, refuseEvictionAnywhere, UnfitRedis } from './redis/unfit-redis.ts';
export { FILES_OF_SCRIPTS, type Script, scriptFrom } from './script/script.ts';
export type { Admission } from './steps/admit.ts';
export type { AnsweredAttempt } from './steps/answered-attempt.ts';
export type {
  ArchivedCopy,
  ArchivingBacklog,
  KeptOperation,
  RemoveAnswer,
  Ripening,
} from './steps/archiving.ts';
export { declareLoss } from './steps/beat.ts';
export type { Census } from './steps/census.ts';
export type { ClaimAnswer, ClaimOptions } from './steps/claim.ts';
export type { DeferAnswer, Wait } from './steps/defer.ts';
export type { ExpireAnswer } from './steps/expire.ts';
export type { HoldAnswer, Holding } from './steps/hold.ts';
export { foundLayout, partitionCount } from './steps/layout.ts';
export type { Cursor, OperationFilter, Order, Page } from './steps/list.ts';
export type { JobDeed } from './steps/note-deed.ts';
export type { OperatorAnswer, RetryAnswer } from './steps/operator-steps.ts';
export type { PeekAnswer } from './steps/peek.ts';
export { type AuditEntry, type AuditPage, exportAudit } from './steps/read-audit.ts';
export type { ResealAnswer } from './steps/reseal.ts';
export type { SettleAnswer, Settlement } from './steps/settle.ts';
export type { TakeAnswer, TakenJob, Taking } from './steps/take.ts';
