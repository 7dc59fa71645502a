package docket.pos;

import docket.client.DocketClient;
import docket.client.DocketClientContract;

/// The real client and the real server keep what the fake of the screens' tests promises.
final class HttpContractTest extends ContractOverHttp implements DocketClientContract {
    @Override
    public DocketClient station() {
        return kept(server.client());
    }
}
