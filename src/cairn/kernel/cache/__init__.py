"""kernel.cache"""
