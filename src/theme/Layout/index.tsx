import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {Props} from '@theme/Layout';
import Layout from '@theme-original/Layout';
import type {ReactNode} from 'react';
import AddressNotice from '../../components/AddressNotice/index.tsx';

/**
 * Every page, with a word on what of its address leads nowhere. The search page
 * of the search plugin comes without a main landmark, which
 * readers of screen readers look for; it gets one here.
 */
export default function LayoutWrapper(props: Props): ReactNode {
  const isSearch = useLocation().pathname.startsWith(useBaseUrl('/search'));
  return (
    <Layout {...props}>
      <AddressNotice />
      {isSearch ? <main>{props.children}</main> : props.children}
    </Layout>
  );
}
