package docket.pos;

import docket.client.DocketClient;
import docket.client.RoutingContract;

/// The real client and the real server keep of the routes what the fake of the screens' tests
/// promises.
final class HttpRoutingContractTest extends ContractOverHttp implements RoutingContract {
    @Override
    public DocketClient editor() {
        return kept(server.ownWindow());
    }
}
