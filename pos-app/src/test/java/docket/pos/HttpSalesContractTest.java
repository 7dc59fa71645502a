package docket.pos;

import docket.client.DocketClient;
import docket.client.SalesContract;

/// The real client and the real server keep of sales what the fake of the screens' tests promises.
final class HttpSalesContractTest extends ContractOverHttp implements SalesContract {
    @Override
    public DocketClient editor() {
        return kept(server.ownWindow());
    }
}
