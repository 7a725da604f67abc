// `npx tsx sandbox/node` runs this file. Code starts a server by `server.ts`.
import './main.ts';
