import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

export default {
  docs: [
    'getting-started',
    {
      type: 'category',
      label: 'Annotate',
      collapsed: false,
      items: [
        'annotate/create',
        'annotate/list',
        'annotate/update',
        'annotate/delete',
        'annotate/positive-negative',
      ],
    },
    {
      type: 'category',
      label: 'Guides',
      collapsed: false,
      items: [
        'guides/how-patch-works',
        'guides/who-may-change-what',
        'guides/statuses',
        'guides/pages-of-results',
        'guides/clients',
      ],
    },
    'sandbox',
  ],
} satisfies SidebarsConfig;
