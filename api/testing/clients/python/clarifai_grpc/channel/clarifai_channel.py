"""Stands in for the official client's module of this name."""

import os

import grpc


class ClarifaiChannel:
    @staticmethod
    def get_grpc_channel(base=None):
        base = base or os.environ.get("CLARIFAI_GRPC_BASE", "api.clarifai.com")
        return grpc.secure_channel(base, grpc.ssl_channel_credentials())
