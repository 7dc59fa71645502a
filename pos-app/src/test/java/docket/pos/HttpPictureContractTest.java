package docket.pos;

import docket.client.DocketClient;
import docket.client.PictureContract;

/// The real client and the real server keep of pictures what the fake of the screens' tests
/// promises.
final class HttpPictureContractTest extends ContractOverHttp implements PictureContract {
    @Override
    public DocketClient editor() {
        return kept(server.ownWindow());
    }
}
