import Link from '@docusaurus/Link';
import {
  filterDocCardListItems,
  findFirstSidebarItemLink,
  useCurrentSidebarSiblings,
  useDocById,
} from '@docusaurus/plugin-content-docs/client';
import {useLocation} from '@docusaurus/router';
import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import type {Props} from '@theme/DocCardList';
import type {ReactNode} from 'react';

function Item({item}: {readonly item: PropSidebarItem}): ReactNode {
  const doc = useDocById(item.type === 'link' ? item.docId : undefined);
  const {pathname} = useLocation();
  if (item.type === 'html') {
    return null;
  }
  // A category without a page of its own leads to its first page.
  const href =
    item.href ??
    (item.type === 'category' ? findFirstSidebarItemLink(item) : undefined);
  if (href === undefined || href === pathname.replace(/\/$/, '')) {
    return null;
  }
  const description =
    item.description ??
    doc?.description ??
    (item.type === 'category'
      ? item.items
          .flatMap((each) => ('label' in each ? [each.label] : []))
          .join(', ')
      : undefined);
  return (
    <li>
      <Link to={href}>{item.label}</Link>
      {description === undefined ? null : <>: {description}</>}
    </li>
  );
}

function Siblings(): ReactNode {
  return <DocCardList items={useCurrentSidebarSiblings()} />;
}

/** The pages of a category, as a list of links with what each is about. */
export default function DocCardList({items}: Props): ReactNode {
  return items === undefined ? (
    <Siblings />
  ) : (
    <ul>
      {filterDocCardListItems(items).map((item, index) => (
        <Item key={index} item={item} />
      ))}
    </ul>
  );
}
