import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'POST',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    body: {
      annotations: [
        {
          input_id: 'desk',
          data: {
            regions: [
              {
                region_info: {
                  mask: {
                    image: {
                      base64:
                        'iVBORw0KGgoAAAANSUhEUgAAAGAAAABAAQAAAADNT0+jAAAAIklEQVQY02NgGAVDA8g/wMn5g5PzhAwObtNwuoD/AMMIBQAINw1EDflmvgAAAABJRU5ErkJggg==',
                    },
                  },
                },
                data: {concepts: [{id: 'mug', value: 1}]},
              },
            ],
          },
        },
      ],
    },
  },
  after: {
    created: [
      {
        input_id: 'desk',
        data: {
          regions: [
            {
              region_info: {
                mask: {
                  image: {
                    base64:
                      'iVBORw0KGgoAAAANSUhEUgAAAGAAAABAAQAAAADNT0+jAAAAIklEQVQY02NgGAVDA8g/wMn5g5PzhAwObtNwuoD/AMMIBQAINw1EDflmvgAAAABJRU5ErkJggg==',
                  },
                },
              },
              data: {concepts: [{id: 'mug', value: 1}]},
            },
          ],
        },
      },
    ],
  },
  output: ['on desk'],
} satisfies OperationExpectation;
