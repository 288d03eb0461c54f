// Made from the schema of the gateway by scripts/generate.ts. Not edited by hand.
import type { Action, ActionTable } from '../action.ts';
import type {
  GpdbCreateBranchInput,
  GpdbCreateBranchResponse,
  GpdbCreateDBInstanceInput,
  GpdbCreateDBInstanceResponse,
  GpdbCreateModelServiceInput,
  GpdbCreateModelServiceResponse,
  GpdbCreateSnapshotInput,
  GpdbCreateSnapshotResponse,
  GpdbCreateSupabaseProjectInput,
  GpdbCreateSupabaseProjectResponse,
  GpdbDeleteDBInstanceInput,
  GpdbDeleteDBInstanceResponse,
  GpdbModifyAccountDescriptionInput,
  GpdbModifyAccountDescriptionResponse,
  GpdbModifyDBInstanceConnectionStringInput,
  GpdbModifyDBInstanceConnectionStringResponse,
  GpdbRebalanceDBInstanceInput,
  GpdbRebalanceDBInstanceResponse,
  GpdbRestartDBInstanceInput,
  GpdbRestartDBInstanceResponse,
  GpdbRestoreBranchInput,
  GpdbRestoreBranchResponse,
  GpdbRestoreSnapshotInput,
  GpdbRestoreSnapshotResponse,
} from './gpdb-types.ts';

export type GpdbActions = {
  /** Calls CreateBranch of GPDB 2016-05-03, once per client token. */
  readonly createBranch: Action<GpdbCreateBranchInput, GpdbCreateBranchResponse>;
  /** Calls CreateDBInstance of GPDB 2016-05-03, once per client token. */
  readonly createDBInstance: Action<GpdbCreateDBInstanceInput, GpdbCreateDBInstanceResponse>;
  /** Calls CreateModelService of GPDB 2016-05-03, once per client token. The region only says where to call. */
  readonly createModelService: Action<GpdbCreateModelServiceInput, GpdbCreateModelServiceResponse>;
  /** Calls CreateSnapshot of GPDB 2016-05-03, once per client token. */
  readonly createSnapshot: Action<GpdbCreateSnapshotInput, GpdbCreateSnapshotResponse>;
  /** Calls CreateSupabaseProject of GPDB 2016-05-03, once per client token. */
  readonly createSupabaseProject: Action<GpdbCreateSupabaseProjectInput, GpdbCreateSupabaseProjectResponse>;
  /** Calls DeleteDBInstance of GPDB 2016-05-03, once per client token. The region only says where to call. */
  readonly deleteDBInstance: Action<GpdbDeleteDBInstanceInput, GpdbDeleteDBInstanceResponse>;
  /** Calls ModifyAccountDescription of GPDB 2016-05-03, once per client token. The region only says where to call. */
  readonly modifyAccountDescription: Action<GpdbModifyAccountDescriptionInput, GpdbModifyAccountDescriptionResponse>;
  /** Calls ModifyDBInstanceConnectionString of GPDB 2016-05-03, once per client token. The region only says where to call. */
  readonly modifyDBInstanceConnectionString: Action<GpdbModifyDBInstanceConnectionStringInput, GpdbModifyDBInstanceConnectionStringResponse>;
  /** Calls RebalanceDBInstance of GPDB 2016-05-03, once per client token. The region only says where to call. */
  readonly rebalanceDBInstance: Action<GpdbRebalanceDBInstanceInput, GpdbRebalanceDBInstanceResponse>;
  /** Calls RestartDBInstance of GPDB 2016-05-03, once per client token. The region only says where to call. */
  readonly restartDBInstance: Action<GpdbRestartDBInstanceInput, GpdbRestartDBInstanceResponse>;
  /** Calls RestoreBranch of GPDB 2016-05-03, once per client token. */
  readonly restoreBranch: Action<GpdbRestoreBranchInput, GpdbRestoreBranchResponse>;
  /** Calls RestoreSnapshot of GPDB 2016-05-03, once per client token. */
  readonly restoreSnapshot: Action<GpdbRestoreSnapshotInput, GpdbRestoreSnapshotResponse>;
};

/** What each is called with, what is read of its answer, and whether it takes dry runs. */
export const GPDB_ACTIONS: ActionTable<GpdbActions> = {
  createBranch: ['GpdbCreateBranchInput', '{branchId projectId requestId}', false],
  createDBInstance: ['GpdbCreateDBInstanceInput', '{connectionString dbInstanceId orderId port requestId}', false],
  createModelService: ['GpdbCreateModelServiceInput', '{modelServiceId requestId}', false],
  createSnapshot: ['GpdbCreateSnapshotInput', '{branchId lsn requestId timestamp}', false],
  createSupabaseProject: ['GpdbCreateSupabaseProjectInput', '{orderId projectId requestId}', false],
  deleteDBInstance: ['GpdbDeleteDBInstanceInput', '{requestId}', false],
  modifyAccountDescription: ['GpdbModifyAccountDescriptionInput', '{requestId}', false],
  modifyDBInstanceConnectionString: ['GpdbModifyDBInstanceConnectionStringInput', '{requestId}', false],
  rebalanceDBInstance: ['GpdbRebalanceDBInstanceInput', '{requestId}', false],
  restartDBInstance: ['GpdbRestartDBInstanceInput', '{requestId}', false],
  restoreBranch: ['GpdbRestoreBranchInput', '{branchId requestId}', false],
  restoreSnapshot: ['GpdbRestoreSnapshotInput', '{branchId projectId requestId}', false],
};
