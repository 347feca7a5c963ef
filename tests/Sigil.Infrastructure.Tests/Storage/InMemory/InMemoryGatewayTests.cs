// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Idempotency;
using Sigil.Domain.Identity;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Workspaces;
using Sigil.Testing.Contracts;
using Sigil.Testing.InMemory;

namespace Sigil.Infrastructure.Tests.Storage.InMemory;

public sealed class InMemoryUserStoreTests : UserStoreContract
{
    protected override IUserStore Users { get; } = new InMemoryUserStore();
}

public sealed class InMemoryWorkspaceStoreTests : WorkspaceStoreContract
{
    protected override IWorkspaceStore Workspaces { get; } = new InMemoryWorkspaceStore();
}

public sealed class InMemorySecretStoreTests : SecretStoreContract
{
    protected override ISecretStore Secrets { get; } = new InMemorySecretStore();
}

public sealed class InMemoryApprovalStoreTests : ApprovalStoreContract
{
    protected override IApprovalStore Approvals { get; } = new InMemoryApprovalStore();
}

public sealed class InMemoryApiTokenStoreTests : ApiTokenStoreContract
{
    protected override IApiTokenStore Tokens { get; } = new InMemoryApiTokenStore();
}

public sealed class InMemorySignInStoreTests : SignInStoreContract
{
    public InMemorySignInStoreTests() => SignIns = new InMemorySignInStore(Time);

    protected override ISignInStore SignIns { get; }
}

public sealed class InMemoryIdempotencyStoreTests : IdempotencyStoreContract
{
    public InMemoryIdempotencyStoreTests() => Keys = new InMemoryIdempotencyStore(Time);

    protected override IIdempotencyStore Keys { get; }
}

public sealed class InMemoryUserIdentityStoreTests : UserIdentityStoreContract
{
    protected override IUserIdentityStore Identities { get; } = new InMemoryUserIdentityStore();
}
