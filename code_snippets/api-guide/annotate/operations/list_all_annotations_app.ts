import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'GET',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    query: {list_all_annotations: true, per_page: 10},
  },
  after: {},
  output: [
    'street-input (street): illustration 1',
    'street-concepts (street): street 1, car 1, bus 1, snow 0',
    'street-car (street): car 1',
    'street-crossing (street): crossing 1',
    'street-tree (street): tree 1',
    'street-person (street): person 1',
    'street-car-detected (street): car 0.9375',
    'street-bus-detected (street): bus 0.96875',
    'street-traffic-light-detected (street): traffic-light 0.875',
    'park-input (park): illustration 1',
  ],
} satisfies OperationExpectation;
