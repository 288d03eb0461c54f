import type { Product } from '@oncegate/catalog';
import { GraphQLEnumType } from 'graphql';

const values: Readonly<Record<'VPC' | 'GPDB', { value: Product; description: string }>> = {
  VPC: { value: 'Vpc', description: 'Virtual Private Cloud.' },
  GPDB: { value: 'gpdb', description: 'AnalyticDB for PostgreSQL.' },
};

export const productType: GraphQLEnumType = new GraphQLEnumType({
  name: 'Product',
  description: 'A product of Alibaba Cloud that Oncegate can call.',
  values,
});
