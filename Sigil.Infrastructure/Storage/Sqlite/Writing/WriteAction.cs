// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Sqlite.Writing;

/// <summary>One atomic change. It touches nothing but the database: what it does is undone when it, or the commit, fails.</summary>
internal delegate TResult WriteAction<in TState, out TResult>(WriterSession session, TState state);
