import {ThemeClassNames} from '@docusaurus/theme-common';
import type {Props} from '@theme/LastUpdated';
import type {ReactNode} from 'react';

/**
 * When a page was changed last. The day is written as ISO 8601 does: it reads the
 * same everywhere, and the page needn't start `Intl` for it, as the theme's own does.
 */
export default function LastUpdated({lastUpdatedAt}: Props): ReactNode {
  if (!lastUpdatedAt) {
    return null;
  }
  const time = new Date(lastUpdatedAt).toISOString();
  return (
    <span className={ThemeClassNames.common.lastUpdated}>
      Last updated on{' '}
      <b>
        <time dateTime={time} itemProp="dateModified">
          {time.slice(0, 10)}
        </time>
      </b>
    </span>
  );
}
