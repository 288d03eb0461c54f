import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScaledObject } from '@kubernetes-models/keda/keda.sh/v1alpha1/ScaledObject';
import { PodMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { Namespace } from 'kubernetes-models/v1/Namespace';
import { Secret } from 'kubernetes-models/v1/Secret';
import { Service } from 'kubernetes-models/v1/Service';
import { ServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { parse, parseAllDocuments } from 'yaml';

export type Manifest = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  readonly spec?: unknown;
  readonly data?: Readonly<Record<string, string>>;
};

export type Kustomization = {
  readonly resources?: readonly string[];
  readonly components?: readonly string[];
  readonly configurations?: readonly string[];
  readonly configMapGenerator?: readonly Generator[];
  readonly secretGenerator?: readonly Generator[];
};
type Generator = {
  readonly name: string;
  readonly literals?: readonly string[];
  readonly envs?: readonly string[];
};

/** Made of the published schemas: of Kubernetes' OpenAPI, of KEDA and of the Prometheus Operator. */
const MODELS = [
  ConfigMap,
  Deployment,
  HorizontalPodAutoscaler,
  Job,
  Namespace,
  NetworkPolicy,
  PodDisruptionBudget,
  PodMonitor,
  ScaledObject,
  Secret,
  Service,
  ServiceAccount,
];

/** Every fault that the published schema finds in a manifest, fields that it does not know included. */
export function schemaFaults(manifest: Manifest): readonly string[] {
  const name = `${manifest.apiVersion} ${manifest.kind}`;
  const model = MODELS.find(({ apiVersion, kind }) => `${apiVersion} ${kind}` === name);
  if (model === undefined) return [`${name}: no schema`];
  const watch = new Watch();
  const faults: string[] = [];
  try {
    model.prototype.validate.call(watch.over(manifest));
  } catch (error) {
    faults.push((error as Error).message);
  }
  return [...faults, ...watch.passedOver(manifest, '')].map((fault) => `${name}: ${fault}`);
}

/** The validators do not tell unknown fields, but they never look at one: this notes where they look. */
class Watch {
  readonly #proxies = new Map<object, object>();
  readonly #looked = new Map<object, Set<string>>();

  over(value: object): object {
    const known = this.#proxies.get(value);
    if (known !== undefined) return known;
    const names = new Set<string>();
    const proxy = new Proxy(value, {
      get: (target, name) => {
        if (typeof name === 'string') names.add(name);
        const found: unknown = Reflect.get(target, name);
        return typeof found === 'object' && found !== null ? this.over(found) : found;
      },
    });
    this.#looked.set(value, names);
    this.#proxies.set(value, proxy);
    return proxy;
  }

  passedOver(value: unknown, path: string): readonly string[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, part]) =>
      this.#looked.get(value)?.has(name)
        ? this.passedOver(part, `${path}/${name}`)
        : [`${path}/${name} is unknown`],
    );
  }
}

/** The manifests of a file, or of what kustomize prints. */
export function manifestsIn(text: string): readonly Manifest[] {
  return parseAllDocuments(text, { merge: true }).map((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw error;
    return document.toJS() as Manifest;
  });
}

/** A folder with a kustomization, and what it names. */
export type Part = {
  readonly folder: string;
  readonly kustomization: Kustomization;
  /** Files with manifests, by path. */
  readonly files: readonly string[];
};

/** Every folder under one that has a kustomization. */
export function partsUnder(folder: string): readonly Part[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('kustomization.yaml'))
    .toSorted()
    .map((path) => {
      const own = join(folder, path, '..');
      const kustomization = parse(readFileSync(join(folder, path), 'utf8')) as Kustomization;
      const files = (kustomization.resources ?? []).filter((name) => name.endsWith('.yaml'));
      return { folder: own, kustomization, files: files.map((name) => join(own, name)) };
    });
}
