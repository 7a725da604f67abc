import type {Recipe} from '../recipe.ts';

/** The client goes to port 443 whatever a variable says: the example makes the channel itself. */
export const recipe: Recipe = {
  speaks: 'grpc',
  stepsFor({grpcClients}, {restUrl, grpcAddress = ''}, file) {
    const [host, port] = grpcAddress.split(/:(?=\d+$)/);
    const plain = restUrl.startsWith('http:') ? '.usePlaintext()' : '';
    return {
      replacements: [
        [
          grpcClients?.javaChannel ?? '',
          `io.grpc.ManagedChannelBuilder.forAddress("${host}", ${port})${plain}.build()`,
        ],
      ],
      commands: [`java -cp 'lib/*' ${file}`],
    };
  },
};
