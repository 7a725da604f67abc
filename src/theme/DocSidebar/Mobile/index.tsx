import {useMemo, type ReactNode} from 'react';
import {
  NavbarSecondaryMenuFiller,
  ThemeClassNames,
} from '@docusaurus/theme-common';
import {useNavbarMobileSidebar} from '@docusaurus/theme-common/internal';
import DocSidebarItems from '@theme/DocSidebarItems';
import type {Props} from '@theme/DocSidebar/Mobile';
import clsx from 'clsx';

type Shown = Pick<Props, 'sidebar' | 'path'>;

function Menu({shown: {sidebar, path}}: {readonly shown: Shown}): ReactNode {
  const {toggle} = useNavbarMobileSidebar();
  return (
    <ul className={clsx(ThemeClassNames.docs.docSidebarMenu, 'menu__list')}>
      <DocSidebarItems
        items={sidebar}
        activePath={path}
        level={1}
        onItemClick={(item) => {
          // A category without a page of its own only opens and closes.
          if ('href' in item && item.href) toggle();
        }}
      />
    </ul>
  );
}

/**
 * The sidebar as a part of a narrow screen's menu. As the theme's own, but for what
 * it hands on: one value. Of several, the theme sorts the names as a language
 * sorts, and starting `Intl` for it took longer than any component of a page.
 */
export default function DocSidebarMobile({sidebar, path}: Props): ReactNode {
  const shown = useMemo(() => ({sidebar, path}), [sidebar, path]);
  return <NavbarSecondaryMenuFiller component={Menu} props={{shown}} />;
}
