// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Hosting.Limits;

/// <summary>What became of one request at a bucket.</summary>
/// <param name="Taken">Whether it may go on; false in the zero value.</param>
/// <param name="Limit">Tokens of a full bucket.</param>
/// <param name="Remaining">Whole tokens that are left.</param>
/// <param name="Wait">Until there is a token again; zero while there is one.</param>
/// <param name="Reset">Until the bucket is full.</param>
internal readonly record struct BucketState(bool Taken, int Limit, int Remaining, TimeSpan Wait, TimeSpan Reset);
