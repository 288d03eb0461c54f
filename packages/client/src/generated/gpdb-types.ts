// Made from the schema of the gateway by scripts/generate.ts. Not edited by hand.
/** What the cloud answered to CreateBranch. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type GpdbCreateBranchResponse = {
  /** `BranchId` of the cloud's answer. */
  readonly branchId: string | null;
  /** `ProjectId` of the cloud's answer. */
  readonly projectId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateBranch is called with. */
export type GpdbCreateBranchInput = {
  /** `BranchName` of the cloud's API. */
  readonly branchName: string;
  /** `Description` of the cloud's API. */
  readonly description?: string | null | undefined;
  /** `ExpiresAt` of the cloud's API. */
  readonly expiresAt?: string | null | undefined;
  /** `InitSource` of the cloud's API. Known values: `ParentData`, `SchemaOnly`. By default `ParentData`. */
  readonly initSource?: string | null | undefined;
  /** `ParentBranchId` of the cloud's API. */
  readonly parentBranchId: string;
  /** `ParentLsn` of the cloud's API. */
  readonly parentLsn?: string | null | undefined;
  /** `ParentTimestamp` of the cloud's API. */
  readonly parentTimestamp?: string | null | undefined;
  /** `ProjectId` of the cloud's API. */
  readonly projectId: string;
  /** `Protected` of the cloud's API. By default `false`. */
  readonly protected?: boolean | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly GpdbCreateBranchInputTag[] | null | undefined;
};

/** What `Tag[]` consists of. */
export type GpdbCreateBranchInputTag = {
  /** `Key` of the cloud's API. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateDBInstance. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type GpdbCreateDBInstanceResponse = {
  /** `ConnectionString` of the cloud's answer. */
  readonly connectionString: string | null;
  /** `DBInstanceId` of the cloud's answer. */
  readonly dbInstanceId: string | null;
  /** `OrderId` of the cloud's answer. */
  readonly orderId: string | null;
  /** `Port` of the cloud's answer. */
  readonly port: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateDBInstance is called with. */
export type GpdbCreateDBInstanceInput = {
  /** `AINodeSpecInfos` of the cloud's API. */
  readonly aiNodeSpecInfos?: readonly GpdbCreateDBInstanceInputAINodeSpecInfos[] | null | undefined;
  /** `BackupId` of the cloud's API. */
  readonly backupId?: string | null | undefined;
  /** `CacheStorageSize` of the cloud's API. From 800 to 102400. In steps of 32. */
  readonly cacheStorageSize?: string | null | undefined;
  /** `CreateSampleData` of the cloud's API. By default `false`. */
  readonly createSampleData?: boolean | null | undefined;
  /** `DBInstanceCategory` of the cloud's API. Known values: `HighAvailability`, `Basic`. */
  readonly dbInstanceCategory?: string | null | undefined;
  /** `DBInstanceClass` of the cloud's API. */
  readonly dbInstanceClass?: string | null | undefined;
  /** `DBInstanceDescription` of the cloud's API. */
  readonly dbInstanceDescription?: string | null | undefined;
  /** `DBInstanceGroupCount` of the cloud's API. Known values: `2`, `4`, `8`, `12`, `16`, `24`, `32`, `64`, `96`, `128`. */
  readonly dbInstanceGroupCount?: string | null | undefined;
  /** `DBInstanceMode` of the cloud's API. Known values: `StorageElastic`, `Serverless`, `ServerlessPro`, `Classic`. */
  readonly dbInstanceMode: string;
  /** `DeployMode` of the cloud's API. Known values: `multiple`, `single`. By default `single`. */
  readonly deployMode?: string | null | undefined;
  /** `EnableSSL` of the cloud's API. By default `false`. */
  readonly enableSSL?: boolean | null | undefined;
  /** `EncryptionKey` of the cloud's API. */
  readonly encryptionKey?: string | null | undefined;
  /** `EncryptionType` of the cloud's API. Known values: `NULL`, `CloudDisk`. By default `NULL`. */
  readonly encryptionType?: string | null | undefined;
  /** `Engine` of the cloud's API. */
  readonly engine: string;
  /** `EngineVersion` of the cloud's API. Known values: `6.0`, `7.0`. */
  readonly engineVersion: string;
  /** `IdleTime` of the cloud's API. At least 60. By default `600`. */
  readonly idleTime?: number | null | undefined;
  /** `InstanceNetworkType` of the cloud's API. Known values: `VPC`. By default `VPC`. */
  readonly instanceNetworkType?: string | null | undefined;
  /** `InstanceSpec` of the cloud's API. Known values: `2C8G`, `2C16G`, `4C16G`, `4C32G`, `8C32G`, `16C64G`, `16C128G`. Depends on other parameters. */
  readonly instanceSpec?: string | null | undefined;
  /** `MasterAISpec` of the cloud's API. */
  readonly masterAISpec?: string | null | undefined;
  /** `MasterCU` of the cloud's API. Known values: `2`, `4`, `8`, `16`, `32`. */
  readonly masterCU?: number | null | undefined;
  /** `MasterNodeNum` of the cloud's API. */
  readonly masterNodeNum?: string | null | undefined;
  /** `PayType` of the cloud's API. Known values: `Postpaid`, `Prepaid`. By default `Postpaid`. */
  readonly payType?: string | null | undefined;
  /** `Period` of the cloud's API. Known values: `Month`, `Year`. */
  readonly period?: string | null | undefined;
  /** `PrivateIpAddress` of the cloud's API. */
  readonly privateIpAddress?: string | null | undefined;
  /** `ProdType` of the cloud's API. Known values: `standard`, `cost-effective`. By default `standard`. */
  readonly prodType?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `SecurityIPList` of the cloud's API. */
  readonly securityIPList?: string | null | undefined;
  /** `SegDiskPerformanceLevel` of the cloud's API. Known values: `pl0`, `pl1`, `pl2`. By default `pl1`. */
  readonly segDiskPerformanceLevel?: string | null | undefined;
  /** `SegNodeNum` of the cloud's API. Depends on other parameters. */
  readonly segNodeNum?: string | null | undefined;
  /** `SegStorageType` of the cloud's API. */
  readonly segStorageType?: string | null | undefined;
  /** `ServerlessMode` of the cloud's API. Known values: `Manual`, `Auto`. By default `Manual`. */
  readonly serverlessMode?: string | null | undefined;
  /** `ServerlessResource` of the cloud's API. From 16 to 1024. In steps of 8. */
  readonly serverlessResource?: number | null | undefined;
  /** `SrcDbInstanceName` of the cloud's API. */
  readonly srcDbInstanceName?: string | null | undefined;
  /** `StandbyVSwitchId` of the cloud's API. */
  readonly standbyVSwitchId?: string | null | undefined;
  /** `StandbyZoneId` of the cloud's API. */
  readonly standbyZoneId?: string | null | undefined;
  /** `StorageSize` of the cloud's API. From 50 to 8000. */
  readonly storageSize?: number | string | null | undefined;
  /** `StorageType` of the cloud's API. */
  readonly storageType?: string | null | undefined;
  /** `Tag` of the cloud's API. At most 20 entries. */
  readonly tag?: readonly GpdbCreateDBInstanceInputTag[] | null | undefined;
  /** `UsedTime` of the cloud's API. Depends on other parameters. */
  readonly usedTime?: string | null | undefined;
  /** `VPCId` of the cloud's API. */
  readonly vpcId?: string | null | undefined;
  /** `VSwitchId` of the cloud's API. */
  readonly vSwitchId?: string | null | undefined;
  /** `VectorConfigurationStatus` of the cloud's API. Known values: `enabled`, `disabled`. By default `disabled`. */
  readonly vectorConfigurationStatus?: string | null | undefined;
  /** `ZoneId` of the cloud's API. */
  readonly zoneId: string;
};

/** What `AINodeSpecInfos[]` consists of. */
export type GpdbCreateDBInstanceInputAINodeSpecInfos = {
  /** `AINodeNum` of the cloud's API. */
  readonly aiNodeNum?: string | null | undefined;
  /** `AINodeSpec` of the cloud's API. */
  readonly aiNodeSpec?: string | null | undefined;
};

/** What `Tag[]` consists of. */
export type GpdbCreateDBInstanceInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateModelService. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type GpdbCreateModelServiceResponse = {
  /** `ModelServiceId` of the cloud's answer. */
  readonly modelServiceId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateModelService is called with. */
export type GpdbCreateModelServiceInput = {
  /** `AiNodes` of the cloud's API. */
  readonly aiNodes: readonly string[];
  /** `DBInstanceId` of the cloud's API. */
  readonly dbInstanceId: string;
  /** `Description` of the cloud's API. */
  readonly description?: string | null | undefined;
  /** `EnablePublicConnection` of the cloud's API. */
  readonly enablePublicConnection?: boolean | null | undefined;
  /** `InferenceEngine` of the cloud's API. */
  readonly inferenceEngine?: string | null | undefined;
  /** `ModelName` of the cloud's API. */
  readonly modelName: string;
  /** `ModelParams` of the cloud's API. */
  readonly modelParams?: unknown;
  /** `Replicas` of the cloud's API. */
  readonly replicas?: number | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `SecurityIPList` of the cloud's API. */
  readonly securityIPList?: string | null | undefined;
};

/** What the cloud answered to CreateSnapshot. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type GpdbCreateSnapshotResponse = {
  /** `BranchId` of the cloud's answer. */
  readonly branchId: string | null;
  /** `Lsn` of the cloud's answer. */
  readonly lsn: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `Timestamp` of the cloud's answer. */
  readonly timestamp: string | null;
};

/** What CreateSnapshot is called with. */
export type GpdbCreateSnapshotInput = {
  /** `Lsn` of the cloud's API. */
  readonly lsn?: string | null | undefined;
  /** `ProjectId` of the cloud's API. */
  readonly projectId: string;
  /** `SnapshotTimestamp` of the cloud's API. */
  readonly snapshotTimestamp?: string | null | undefined;
};

/** What the cloud answered to CreateSupabaseProject. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type GpdbCreateSupabaseProjectResponse = {
  /** `OrderId` of the cloud's answer. */
  readonly orderId: string | null;
  /** `ProjectId` of the cloud's answer. */
  readonly projectId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateSupabaseProject is called with. */
export type GpdbCreateSupabaseProjectInput = {
  /** `AccountPassword` of the cloud's API. May hold a secret (password). From 8 to 32 characters. */
  readonly accountPassword: string;
  /** `AutoScale` of the cloud's API. By default `false`. */
  readonly autoScale?: boolean | null | undefined;
  /** `DiskPerformanceLevel` of the cloud's API. Known values: `PL0`, `PL1`, `PL2`, `PL3`. By default `PL0`. */
  readonly diskPerformanceLevel?: string | null | undefined;
  /** `EngineVersion` of the cloud's API. Known values: `PG15`, `PG17`. By default `PG15`. */
  readonly engineVersion?: string | null | undefined;
  /** `Lightweight` of the cloud's API. */
  readonly lightweight?: boolean | null | undefined;
  /** `PayType` of the cloud's API. Known values: `Free`, `Postpaid`, `Prepaid`. By default `Free`. */
  readonly payType?: string | null | undefined;
  /** `Period` of the cloud's API. Known values: `Month`, `Year`. By default `Month`. */
  readonly period?: string | null | undefined;
  /** `ProjectName` of the cloud's API. From 1 to 128 characters. */
  readonly projectName: string;
  /** `ProjectSpec` of the cloud's API. */
  readonly projectSpec: string;
  /** `SecurityIPList` of the cloud's API. By default `0.0.0.0/0`. */
  readonly securityIPList: string;
  /** `StorageSize` of the cloud's API. By default `1`. */
  readonly storageSize?: number | string | null | undefined;
  /** `Tags` of the cloud's API. */
  readonly tags?: readonly GpdbCreateSupabaseProjectInputTags[] | null | undefined;
  /** `UsedTime` of the cloud's API. By default `1`. */
  readonly usedTime?: string | null | undefined;
  /** `VSwitchId` of the cloud's API. */
  readonly vSwitchId: string;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
  /** `ZoneId` of the cloud's API. */
  readonly zoneId: string;
};

/** What `Tags[]` consists of. */
export type GpdbCreateSupabaseProjectInputTags = {
  /** `Key` of the cloud's API. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to DeleteDBInstance. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type GpdbDeleteDBInstanceResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteDBInstance is called with. */
export type GpdbDeleteDBInstanceInput = {
  /** `DBInstanceId` of the cloud's API. */
  readonly dbInstanceId: string;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
};

/** What the cloud answered to ModifyAccountDescription. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type GpdbModifyAccountDescriptionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyAccountDescription is called with. */
export type GpdbModifyAccountDescriptionInput = {
  /** `AccountDescription` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly accountDescription?: string | null | undefined;
  /** `AccountName` of the cloud's API. */
  readonly accountName: string;
  /** `DBInstanceId` of the cloud's API. */
  readonly dbInstanceId: string;
};

/** What the cloud answered to ModifyDBInstanceConnectionString. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type GpdbModifyDBInstanceConnectionStringResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyDBInstanceConnectionString is called with. */
export type GpdbModifyDBInstanceConnectionStringInput = {
  /** `ConnectionStringPrefix` of the cloud's API. */
  readonly connectionStringPrefix: string;
  /** `CurrentConnectionString` of the cloud's API. */
  readonly currentConnectionString: string;
  /** `DBInstanceId` of the cloud's API. */
  readonly dbInstanceId: string;
  /** `Port` of the cloud's API. */
  readonly port: string;
};

/** What the cloud answered to RebalanceDBInstance. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type GpdbRebalanceDBInstanceResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What RebalanceDBInstance is called with. */
export type GpdbRebalanceDBInstanceInput = {
  /** `DBInstanceId` of the cloud's API. */
  readonly dbInstanceId: string;
};

/** What the cloud answered to RestartDBInstance. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type GpdbRestartDBInstanceResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What RestartDBInstance is called with. */
export type GpdbRestartDBInstanceInput = {
  /** `DBInstanceId` of the cloud's API. */
  readonly dbInstanceId: string;
};

/** What the cloud answered to RestoreBranch. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type GpdbRestoreBranchResponse = {
  /** `BranchId` of the cloud's answer. */
  readonly branchId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What RestoreBranch is called with. */
export type GpdbRestoreBranchInput = {
  /** `BranchId` of the cloud's API. */
  readonly branchId: string;
  /** `PreserveUnderName` of the cloud's API. */
  readonly preserveUnderName?: string | null | undefined;
  /** `ProjectId` of the cloud's API. */
  readonly projectId: string;
  /** `SourceBranchId` of the cloud's API. */
  readonly sourceBranchId: string;
  /** `SourceBranchLsn` of the cloud's API. */
  readonly sourceBranchLsn?: string | null | undefined;
  /** `SourceBranchTimestamp` of the cloud's API. */
  readonly sourceBranchTimestamp?: string | null | undefined;
};

/** What the cloud answered to RestoreSnapshot. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type GpdbRestoreSnapshotResponse = {
  /** `BranchId` of the cloud's answer. */
  readonly branchId: string | null;
  /** `ProjectId` of the cloud's answer. */
  readonly projectId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What RestoreSnapshot is called with. */
export type GpdbRestoreSnapshotInput = {
  /** `FinalizeRestore` of the cloud's API. By default `false`. */
  readonly finalizeRestore?: boolean | null | undefined;
  /** `ProjectId` of the cloud's API. */
  readonly projectId: string;
  /** `RestoredBranchName` of the cloud's API. */
  readonly restoredBranchName?: string | null | undefined;
  /** `RestoredLsn` of the cloud's API. */
  readonly restoredLsn: string;
  /** `TargetBranchId` of the cloud's API. */
  readonly targetBranchId?: string | null | undefined;
};
