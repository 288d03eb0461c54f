import { ApolloServer } from '@apollo/server';
import apollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastify from 'fastify';
import { served } from '../processes/served.ts';

/** Of our schema what the one mutation needs. */
const TYPES = `
  scalar ClientToken
  input Tag { key: String value: String }
  input VpcCreateVSwitchInput {
    vpcId: String! cidrBlock: String zoneId: String! vSwitchName: String description: String
    tag: [Tag!] ipv6CidrBlock: Int vpcIpv6CidrBlock: String
  }
  input SubmitOptions { waitMs: Int }
  type Operation { id: ID! clientToken: ClientToken! state: String! }
  type UserError { code: String! message: String! }
  type Payload { disposition: String operation: Operation userErrors: [UserError!]! }
  type Query { nothing: String }
  type Mutation {
    vpcCreateVSwitch(
      clientToken: ClientToken! input: VpcCreateVSwitchInput! options: SubmitOptions
    ): Payload!
  }`;

const ID = 'a'.repeat(64);

// Apollo on Fastify as its integration documents it, with a mutation that does nothing.
const [, , port = ''] = process.argv;
const server = fastify();
const graphql = new ApolloServer({
  typeDefs: TYPES,
  resolvers: {
    Mutation: {
      vpcCreateVSwitch: (_parent: unknown, { clientToken }: { clientToken: string }) => ({
        disposition: 'CREATED',
        operation: { id: ID, clientToken, state: 'QUEUED' },
        userErrors: [],
      }),
    },
  },
  nodeEnv: 'production',
  plugins: [fastifyApolloDrainPlugin(server)],
});
await graphql.start();
await server.register(apollo(graphql));
await server.listen({ host: '127.0.0.1', port: Number(port) });
served({});
