import type {Props} from '@theme/Layout';
import Layout from '@theme-original/Layout';
import type {ReactNode} from 'react';
import AddressNotice from '../../components/AddressNotice/index.tsx';
import SharedLink from '../../components/share/SharedLink/index.tsx';

/** Every page, with a word on what of its address leads nowhere. */
export default function LayoutWrapper(props: Props): ReactNode {
  return (
    <Layout {...props}>
      <AddressNotice />
      <SharedLink />
      {props.children}
    </Layout>
  );
}
