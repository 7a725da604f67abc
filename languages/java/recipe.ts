import type {Recipe} from '../recipe.ts';

/** The client goes to port 443 whatever a variable says: the example makes the channel itself. */
export const recipe: Recipe = {
  speaks: 'grpc',
  stepsFor({grpcClients}, {grpcAddress = '', certificateFile}, file) {
    const [host, port] = grpcAddress.split(/:(?=\d+$)/);
    const plain = certificateFile === undefined ? '' : '.usePlaintext()';
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
