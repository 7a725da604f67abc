import createClient from 'openapi-fetch';
import type {paths} from './notes-api';

const TOKEN = 'YOUR_TOKEN_HERE';

const client = createClient<paths>({
  baseUrl: 'https://notes.example',
  headers: {Authorization: `Bearer ${TOKEN}`},
});

const {data, error} = await client.POST('/v1/notes', {
  body: {title: 'Water the plants', tags: ['home']},
});

if (error) {
  throw new Error(error.error.message);
}

console.log(`${data.id}: ${data.title}`);
