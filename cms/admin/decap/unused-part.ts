/** Stands where decap-cms-app registers a widget or backend that is not used here. */
let count = 0;
const none = {
  Widget: () => {
    count += 1;
    return { name: `unused-${count}`, controlComponent: () => null };
  },
};
const NoBackend = class {};

export default none;
export {
  NoBackend as AwsCognitoGitHubProxyBackend,
  NoBackend as AzureBackend,
  NoBackend as BitbucketBackend,
  NoBackend as ForgejoBackend,
  NoBackend as GiteaBackend,
  NoBackend as GitGatewayBackend,
  NoBackend as GitHubBackend,
  NoBackend as GitLabBackend,
  NoBackend as TestBackend,
};
